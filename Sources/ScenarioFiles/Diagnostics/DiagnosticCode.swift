extension Diagnostic {
  /// The kinds of findings: errors begin with E, warnings with W.
  package enum Code: String, Sendable, Hashable, CaseIterable {
    // The file as a whole.
    /// The file cannot be opened or read.
    case unreadableFile = "E001"
    /// The file is not UTF-8 text.
    case notUTF8 = "E002"
    /// The file is longer than 1 MiB.
    case tooLarge = "E003"
    /// The text is not YAML.
    case syntax = "E004"
    /// A tab stands where YAML wants blanks.
    case tab = "E005"
    /// A second document begins in the same file.
    case secondDocument = "E006"
    /// The file holds no scenario at all.
    case emptyFile = "E007"
    /// A key stands twice in one map.
    case duplicateKey = "E008"
    /// Anchors, aliases, merge keys and tags are not part of the format.
    case alias = "E009"
    /// The file is nested too deeply or has too many parts.
    case limit = "E010"

    // Keys and shapes.
    /// A key that the format does not have at this place.
    case unknownKey = "E011"
    /// A required key is missing.
    case missingKey = "E012"
    /// A key has nothing after its colon.
    case missingValue = "E013"
    /// A map stands where a list is wanted, and the like.
    case wrongShape = "E014"
    /// YAML ended a value at a comma that belongs to it.
    case unquotedComma = "E015"
    /// A word that is none of the choices.
    case unknownChoice = "E016"
    /// The file is written for another version of the format.
    case formatVersion = "E017"
    /// Keys that exclude each other, or a key that means nothing beside the others.
    case contradiction = "E019"

    // Values.
    /// Text that is no value of any kind.
    case malformedValue = "E020"
    /// A value in another unit than its key wants.
    case wrongUnit = "E021"
    /// A number beyond what its key allows.
    case outOfDomain = "E022"
    /// `A to B` where A is not less than B.
    case rangeOrder = "E023"
    /// `K of N` that is no count of successes in tries.
    case tally = "E024"
    /// A function that the format does not have.
    case unknownFunction = "E025"
    /// A function with too few or too many arguments.
    case argumentCount = "E026"
    /// Arguments that no distribution can have.
    case distribution = "E027"
    /// A date that is not written YYYY-MM.
    case malformedDate = "E028"
    /// A condition that is not written `NAME >= VALUE`.
    case malformedCondition = "E029"

    // What the parts say of each other.
    /// A name that nothing in the scenario has.
    case unknownName = "E030"
    /// A name that two things of a list have.
    case duplicateName = "E031"
    /// Shares that do not add up to 100%.
    case shareTotal = "E032"
    /// A date before the start or after the horizon.
    case dateOutside = "E033"
    /// `already-granted` although the fiscal year begins with the scenario.
    case alreadyGranted = "E034"
    /// Formula aid for a program without hours and weeks.
    case formulaAid = "E035"
    /// Lines or programs that depend on themselves.
    case circular = "E036"
    /// Caps of one stream that overlap without one lying within the other.
    case capsCross = "E037"
    /// A key under `in-recession` that recessions cannot change.
    case notCyclic = "E038"
    /// A key under `sources` or `correlations` that names no assumption.
    case unknownAssumption = "E039"

    /// A waiver of a rule that this program does not apply, or that does not bind the stream.
    case cannotBeWaived = "E050"
    /// Two waivers of one limit.
    case waivedTwice = "E051"
    /// Training on the job of which employers pay less than WIOA asks, without a waiver.
    case onTheJobShare = "E052"
    /// Training of present workers of which employers pay less than WIOA asks, without a waiver.
    case incumbentWorkerShare = "E053"

    // Overrides from the command line.
    /// An override that is not written PATH=VALUE.
    case malformedOverride = "E040"
    /// An override whose path leads nowhere.
    case overrideNamesNothing = "E041"

    // Quantiles, histories and correlations.
    /// Points of `quantiles` that do not rise, or whose probabilities are none.
    case quantilePoints = "E060"
    /// Points that no smooth curve can follow.
    case quantilesFall = "E061"
    /// Two correlations of the same assumptions.
    case duplicateCorrelation = "E062"
    /// Correlations that no quantities can have together.
    case impossibleCorrelations = "E063"
    /// A file of past values that cannot be read or may not be.
    case historyFile = "E064"
    /// A file of past values that is no table, or has no such column.
    case historyTable = "E065"
    /// A cell of past values that the key cannot be.
    case historyCell = "E066"
    // Variants.
    /// `extends` is no relative path.
    case extendsPath = "E070"
    /// The file that `extends` names cannot be read.
    case extendsUnreadable = "E071"
    /// Files that extend each other in a circle.
    case extendsCircle = "E072"
    /// `remove: true` for something that the extended file does not have.
    case removesNothing = "E073"
    // Lists.
    /// An entry of a list without its dash.
    case missingDash = "E074"

    // What `check` warns of.
    /// The hub can never leave Apply.
    case criteriaUnmet = "W001"
    /// The hub can never leave Get Started.
    case rolesUnfilled = "W002"
    /// No goals, which Apply waits for.
    case noGoals = "W003"
    /// A program that no stage runs.
    case programNeverRuns = "W004"
    /// Training per participant that counts in the MTDC.
    case tuitionInMTDC = "W005"
    /// WIOA money without a cap on individual training accounts.
    case noTrainingAccountCap = "W006"
    /// A stream that can pay for nothing in the scenario.
    case paysForNothing = "W007"
    /// Cohorts are planned though nobody is ever reached.
    case nobodyReached = "W008"
    /// An override that leaves the scenario as it is.
    case overrideChangesNothing = "W011"
    /// Something that falls after the last month.
    case beyondHorizon = "W012"
    /// Recession factors in an economy that has no recessions.
    case noRecessions = "W013"
    /// A program whose hours or weeks its route to formula aid does not admit.
    case routeBounds = "W014"
    /// Match is asked for, but nothing counts as match.
    case noMatch = "W015"
    /// An override of a place that a later one sets again.
    case overrideSuperseded = "W016"
    /// A correlation with a known value, which cannot vary with anything.
    case idleCorrelation = "W030"
    /// A range that is narrower than the evidence that its source cites.
    case narrowRange = "W031"
    /// A history of so few rows that they do not show what may come.
    case shortHistory = "W032"
    /// A waiver that leaves every limit as it is.
    case waiverChangesNothing = "W020"
    /// WIOA administration beyond the rule's limit, without a waiver.
    case administrationBeyondRule = "W021"
    /// An indirect rate beyond the de minimis rate, without a waiver that names its agreement.
    case indirectBeyondDeMinimis = "W022"
    /// A limit that another limit of the same stream keeps from ever being reached.
    case capAboveCap = "W023"
    /// A competitive grant that may pay administration, without the cap that announcements set.
    case noAdministrationCap = "W026"

    /// A variant says what the file that it extends says already.
    case variantChangesNothing = "W040"
    /// Cohorts in a stage that the hub is never in, beside others.
    case cohortsInUnreachedStage = "W041"
    /// Cohorts in a stage in which nobody is reached, though in others people are.
    case nobodyReachedInStage = "W042"
    /// A gate that waits for more than the plan can ever have.
    case gateOutOfReach = "W043"
    /// An application that was decided before the first month.
    case decidedBeforeStart = "W044"
    /// Money of which it is decided after the last month, however soon.
    case decidedBeyondHorizon = "W045"
    /// A program of which no cohort can complete by the last month.
    case programOutlastsHorizon = "W046"

    package var severity: Severity { rawValue.hasPrefix("E") ? .error : .warning }

    /// The funders' rule that the finding comes from; nil where no funder asks for it.
    package var rule: String? {
      switch self {
      case .alreadyGranted: "S-01"
      case .formulaAid: "E-08"
      case .tuitionInMTDC: "U-03"
      case .noTrainingAccountCap: "W-16"
      case .routeBounds: "E-01"
      case .noMatch: "D-06"
      case .administrationBeyondRule: "W-06"
      case .indirectBeyondDeMinimis: "U-02"
      case .onTheJobShare: "W-14"
      case .incumbentWorkerShare: "W-10"
      case .noAdministrationCap: "D-02"
      default: nil
      }
    }
  }
}
