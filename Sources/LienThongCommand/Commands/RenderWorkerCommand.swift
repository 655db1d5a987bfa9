internal import ArgumentParser
internal import Drawing

/// Hidden: the process that draws, started by `WorkerCrew` with a socket as its standard input.
struct RenderWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "render-worker", shouldDisplay: false)

  @Option(help: "Megabytes of address space for one picture.") var memory = 3072
  @Option(help: "Seconds of processor time for one picture.") var seconds = 20

  func run() throws {
    var limits = RenderWorker.Limits()
    limits.memory = UInt(clamping: memory) << 20
    limits.seconds = UInt(clamping: seconds)
    RenderWorker.serve(descriptor: 0, limits: limits)
  }
}
