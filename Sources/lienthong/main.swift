import LienThongCommand

await runTool()
