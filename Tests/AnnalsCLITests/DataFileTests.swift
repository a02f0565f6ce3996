import Testing

@Suite("Files of data")
struct DataFileTests {
  /// Kitchens as a table with a row a visit, and what says so.
  private static let table = #"""
    cat > visits.csv <<'END'
    kitchen,town,day,grade
    Anchor,Leith,2020-01-10,poor
    Bakery,Wells,2021-05-06,good
    Anchor,Leith,2022-03-04,good
    END
    cat > visits.model.json <<'END'
    {"version": 1, "asOf": "2024-06-30", "scales": {"hygiene": {"labels": ["poor", "fair", "good"]}},
     "kinds": {"kitchen": {"at": ".", "distinct": "kitchen", "name": "kitchen", "fields": {"town": {}},
       "tracks": {"rating": {"in": ".", "value": "grade", "scale": "hygiene", "dates": {"published": "day"}}}}}}
    END

    """#

  private static let answer = "kitchen\nAnchor\n"

  /// The shell empties the file that `annals model` writes to before anybody reads it.
  @Test("A declaration can be written beside its data")
  func aDeclarationIsWrittenBesideItsData() throws {
    let line = "annals model visits.csv > visits.model.json"
    let run = try BuiltProgram.shell(
      Self.table + "rm visits.model.json; \(line) && \(line) && annals -c 'count visits' visits.csv"
    )
    #expect(run.report == "")
    #expect(run.output.contains("\n3 visits.\n"))
    #expect(run.status == 0)
  }

  @Test(
    "A table answers however it comes",
    arguments: [
      "annals -c Q visits.csv --format csv",
      "gzip visits.csv; annals -c Q visits.csv.gz --format csv",
      "gzip -c visits.csv > table; annals -c Q table --input csv --model visits.model.json --format csv",
      "cat visits.csv | annals -c Q - --input csv --model visits.model.json --format csv",
      "gzip -c visits.csv | annals -c Q - --input csv --model visits.model.json --format csv",
      "tr , '\\t' < visits.csv > visits.tsv; annals -c Q visits.tsv --format csv",
      "tr , ';' < visits.csv > v.csv; annals -c Q v.csv --model visits.model.json --format csv",
      "mkfifo pipe; cat visits.csv > pipe & annals -c Q pipe --input csv --model visits.model.json --format csv",
      "(head -2 visits.csv | gzip; tail -2 visits.csv | gzip) > v.csv.gz; annals -c Q v.csv.gz --model visits.model.json --format csv",
    ])
  func aTableAnswersHoweverItComes(line: String) throws {
    let query = "'kitchens where rating improved show kitchen'"
    let run = try BuiltProgram.shell(Self.table + line.replacing("Q", with: query))
    #expect(run.report == "")
    #expect(run.output.hasPrefix("kitchen,"))
    #expect(run.output.contains("\nAnchor,"))
    #expect(run.status == 0)
  }

  @Test("Several files are one document")
  func severalFiles() throws {
    let run = try BuiltProgram.shell(
      #"""
      cat > checks.ndjson <<'END'
      {"of": "Bakery", "n": 1}
      {"of": "Anchor", "n": 2}
      {"of": "Nobody", "n": 3}
      END
      cat > m.json <<'END'
      {"version": 1, "asOf": "2024-06-30", "kinds": {
        "kitchen": {"at": "kitchens", "name": "name", "key": "name"},
        "check": {"at": "checks", "of": {"kind": "kitchen", "key": "of"}, "fields": {"n": {}}}}}
      END
      annals -c 'checks show n' kitchens.json checks.ndjson --model m.json --format csv
      """#)
    #expect(run.output == "kitchen,n\nAnchor,2\nBakery,1\n")
    #expect(
      run.report
        == "checks.ndjson:3:1: warning: checks.of: no kitchen has the key 'Nobody'\n")
  }

  @Test(
    "What cannot be read is told",
    arguments: [
      (
        "annals -c x kitchens.json - < kitchens.json", 3,
        "stdin:2:3: error: the key 'annals' stands in 'kitchens.json' too"
      ),
      ("annals - --input csv", 64, "annals: error: standard input is the data; give queries"),
      ("echo x | annals -f - -", 64, "annals: error: standard input is the data; give queries"),
      ("annals -c x - -", 64, "annals: error: standard input can be read only once"),
      (
        "gzip kitchens.json; head -c 100 kitchens.json.gz > k.json.gz; annals -c x k.json.gz", 3,
        "k.json.gz: error: the gzip file is cut off"
      ),
      (
        "gzip kitchens.json; (head -c 60 kitchens.json.gz; echo nonsense; tail -c 80 kitchens.json.gz) > k.gz; annals -c x k.gz",
        3, "k.gz: error: the gzip file is damaged"
      ),
      (
        "(gzip -c kitchens.json; echo more) > k.gz; annals -c x k.gz", 3,
        "k.gz: error: the gzip file is damaged"
      ),
      (
        "printf '{}\\n{}' > two.json; annals -c x two.json", 3,
        "  help: a value on every line is read with --input ndjson"
      ),
      (
        "printf 'a,b\\n1,2' > t.txt; annals -c x t.txt", 3,
        "  help: a table is read with --input csv"
      ),
      (
        "printf 'a,b\\n1\\n' > t.csv; annals -c x t.csv --model m.json", 3,
        "annals: error: no file is called 'm.json'"
      ),
      (
        "echo '{}' > a.model.json; cp a.model.json b.model.json; echo a > a.csv; echo b > b.csv; annals -c x a.csv b.csv",
        64, "annals: error: 'a.model.json' and 'b.model.json' both declare the data"
      ),
    ])
  func whatCannotBeReadIsTold(line: String, status: Int32, report: String) throws {
    let run = try BuiltProgram.shell(line)
    #expect(run.status == status)
    #expect(run.report.contains(report), "\(run.report)")
    #expect(run.output == "")
  }
}
