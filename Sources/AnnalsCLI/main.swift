import AnnalsShell
import Glibc

_ = Clock.start
exit(Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
