@main
enum TechHireProgram {
  static func main() {}
}
