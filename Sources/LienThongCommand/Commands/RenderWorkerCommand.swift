internal import ArgumentParser
internal import Drawing

/// Hidden: the process that draws, started by `WorkerCrew` with a socket as its standard input.
struct RenderWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "render-worker", shouldDisplay: false)

  func run() throws {
    RenderWorker.serve(descriptor: 0)
  }
}
