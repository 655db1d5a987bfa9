internal import ArgumentParser
internal import Diagrams

/// Hidden: the process that draws, started by `Renderer` with a socket as its standard input.
struct RenderWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "render-worker", shouldDisplay: false)

  func run() throws {
    GraphvizWorker.serve(descriptor: 0)
  }
}
