import LienThongCommand

runTool()
