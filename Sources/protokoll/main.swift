import Commands

await ProtokollCommand.runToEnd()
