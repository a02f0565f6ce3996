import AnnalsShell
import Glibc

_ = Clock.start
exit(Program.run(CommandLine.arguments).rawValue)
