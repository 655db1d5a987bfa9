internal import ArgumentParser

/// Hidden: the process that draws. See `Diagrams/RenderWorker`.
struct RenderWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "render-worker", shouldDisplay: false)

  func run() throws {}
}
