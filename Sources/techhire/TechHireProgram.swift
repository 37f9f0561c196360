import Commands

@main
enum TechHireProgram {
  static func main() async { await TechHireCommand.runProgram() }
}
