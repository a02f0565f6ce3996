import AnnalsShell
import Glibc

exit(Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
