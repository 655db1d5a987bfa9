import Names
import TestSupport
let names = Form.names()
for text in CommandLine.arguments.dropFirst() { print(names.read(text)) }
