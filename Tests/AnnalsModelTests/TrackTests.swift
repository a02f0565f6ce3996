import AnnalsModel
import Testing

/// Histories as files have them, and what tracks make of them.
@Suite struct TrackTests {
  @Test func gradingsStandInOrderOfDayWithTheLastKnownGradeBefore() throws {
    let model = try load(
      councils(
        council(
          "A",
          [
            "2018-01-01 2017-12-01 SIF good", "2014-03-31 2014-02-01 SIF inadequate",
            "2016-01-01 2015-12-01 SIF not judged",
          ]) + "," + council("B", [])))
    #expect(
      model.gradings(of: "rating") == [
        [
          "2014-03-31 inadequate < –", "2016-01-01 not judged < inadequate",
          "2018-01-01 good < inadequate",
        ], [],
      ])
    #expect(model.track("rating")?.origins == [1, 2, 0])
    #expect(
      report(model) == [
        "annals.kinds.council.tracks.rating.where.framework: no record has 'ILACS' ×1"
      ])
  }

  @Test func capitalsAndAliasesDoNotMatter() throws {
    let model = try load(
      councils(
        council(
          "A",
          [
            "2014-03-31 2014-02-01 SIF Good", "2015-03-31 2014-02-01 SIF ri",
            "2016-03-31 2014-02-01 ILACS OUTSTANDING",
          ])))
    #expect(
      model.gradings(of: "rating") == [
        [
          "2014-03-31 good < –", "2015-03-31 requires improvement < good",
          "2016-03-31 outstanding < requires improvement",
        ]
      ])
    #expect(report(model) == [])
  }

  @Test func ofTwoOnOneDayTheOneThatIsKnownLaterWins() throws {
    let track = """
      , "by inspection": {"in": "inspections", "value": "overall", "framework": "framework",
        "dates": {"inspected": "inspected", "published": "published"}}
      """
    let model = try load(
      councils(
        council(
          "A",
          [
            "2014-05-02 2014-03-31 SIF good", "2014-05-01 2014-03-31 SIF inadequate",
            "2013-01-01 2012-12-01 ILACS good", "- 2014-03-31 SIF outstanding",
          ]), track: track))
    #expect(
      model.gradings(of: "by inspection") == [["2012-12-01 good < –", "2014-03-31 good < good"]])
    let superseded = try #require(model.track("by inspection")).superseded
    #expect(superseded.map(\.origin) == [3, 1])
    #expect(superseded.allSatisfy { $0.entity == 0 && Day(number: $0.day).isoText == "2014-03-31" })
  }

  @Test func ofTwoKnownOnOneDayTheOneFurtherDownTheFileWins() throws {
    let model = try load(
      councils(
        council(
          "A",
          [
            "2014-05-02 2014-03-31 SIF good", "2014-05-02 2014-03-31 SIF inadequate",
            "2015-05-02 2014-03-31 ILACS good",
          ])))
    #expect(
      model.gradings(of: "rating") == [
        ["2014-05-02 inadequate < –", "2015-05-02 good < inadequate"]
      ])
    #expect(model.track("rating")?.superseded.map(\.origin) == [0])
  }

  @Test func aMissingGradeHasTheReasonThatItsFrameworkGives() throws {
    let model = try load(
      councils(
        council(
          "A",
          [
            "2014-03-31 2014-02-01 SIF -", "2015-03-31 2014-02-01 ILACS -",
            "2016-03-31 2014-02-01 SIF suppressed",
          ])
          + #", {"name": "B", "inspections": [{"published": "2014-01-01", "framework": "ILACS"}]}"#)
    )
    #expect(
      model.gradings(of: "rating") == [
        [
          "2014-03-31 unavailable < –", "2015-03-31 not given < –", "2016-03-31 suppressed < –",
        ], ["2014-01-01 not given < –"],
      ])
  }

  @Test func whatIsNoGradeIsNotReadAndReported() throws {
    let model = try load(
      councils(
        council("A", ["2014-03-31 2014-02-01 SIF goood", "2015-03-31 2014-02-01 ILACS adequate"])
          + #", {"name": "B", "inspections": [{"published": "2014-01-01", "framework": "SIF", "overall": 3},"#
          + #"{"published": "2015-01-01", "framework": "SIF", "overall": ["good"]}]}"#))
    #expect(
      model.gradings(of: "rating") == [
        ["2014-03-31 not read < –", "2015-03-31 not read < –"],
        ["2014-01-01 not read < –", "2015-01-01 not read < –"],
      ])
    #expect(
      report(model) == [
        "councils.inspections.overall: 'goood' is no grade of the scale 'ofsted' ×1 14:131",
        "councils.inspections.overall: 'adequate' is no grade of the scale 'ofsted' ×1 15:89",
        "councils.inspections.overall: '3' is no grade of the scale 'ofsted' ×1 15:193",
        "councils.inspections.overall: a list is not a text ×1 15:255",
      ])
  }

  @Test func aGradeOfAnotherFrameworkIsNotReadAndReported() throws {
    let model = try load(
      """
      {"annals": {"version": 1, "title": "T",
        "scales": {"new": {"labels": ["poor", "fair"]}, "old": {"labels": ["poor", "sound"]}},
        "bridges": [{"from": "old", "to": "new", "map": {"sound": "fair"}, "source": "S"}],
        "frameworks": {"N": {"scale": "new"}, "O": {"scale": "old"}, "Z": {}},
        "kinds": {"inn": {"plural": "inns", "at": "inns", "tracks": {
          "rating": {"in": "visits", "value": "grade", "framework": "by",
                     "dates": {"published": "on"}},
          "plain": {"in": "visits", "value": "grade", "framework": "by", "scale": "new",
                    "dates": {"published": "on"}}}}}},
       "inns": [{"visits": [
         {"on": "2014-01-01", "by": "O", "grade": "poor"},
         {"on": "2015-01-01", "by": "O", "grade": "fair"},
         {"on": "2016-01-01", "by": "N", "grade": "sound"},
         {"on": "2017-01-01", "by": "Z", "grade": "sound"},
         {"on": "2018-01-01", "by": null, "grade": "sound"}]}]}
      """)
    #expect(
      model.gradings(of: "rating") == [
        [
          "2014-01-01 poor < –", "2015-01-01 not read < poor", "2016-01-01 not read < poor",
          "2017-01-01 sound < poor", "2018-01-01 sound < sound",
        ]
      ])
    #expect(model.gradings(of: "plain").first?[1] == "2015-01-01 fair < poor")
    #expect(
      report(model).prefix(2) == [
        "inns.visits.grade: 'fair' is no grade of the scale 'old', that of its framework ×1",
        "inns.visits.grade: 'sound' is no grade of the scale 'new', that of its framework ×1 13:45",
      ])
  }

  @Test func whatIsUndatedIsOnNoTrackAndReported() throws {
    let model = try load(
      councils(
        council(
          "A",
          [
            "- 2014-02-01 SIF good", "2014-02-30 2014-02-01 SIF good",
            "2015-03-31 2014-02-01 ILACS good",
          ])
          + #", {"name": "B", "inspections": [{"framework": "SIF", "overall": "good"}]}"#))
    #expect(model.gradings(of: "rating") == [["2015-03-31 good < –"], []])
    #expect(
      report(model) == [
        "councils.inspections.published: undated: what is dated by this is on no track ×2 14:45 16:130",
        "councils.inspections.published: '2014-02-30' is not a date ×1 15:15",
      ])
  }

  @Test func aDateKnownToTheMonthIsItsLastDayAndMarked() throws {
    let model = try load(
      councils(
        council(
          "A",
          [
            "2014-02 2014-02-01 SIF good", "2015 2014-02-01 SIF inadequate",
            "2016-06-30~ 2014-02-01 ILACS good",
          ])))
    #expect(
      model.gradings(of: "rating") == [
        ["2014-02-28 good < –", "2015-12-31 inadequate < good", "2016-06-30 good < inadequate"]
      ])
    let track = try #require(model.track("rating"))
    let kind = model.kinds[track.sources[0].kind]
    #expect(kind.singular == "")
    guard case .days(let days) = kind.fields[track.sources[0].dates[0].field].column else {
      Issue.record("a date is a column of days")
      return
    }
    #expect(days.marks == [.month, .year, .estimated])
  }

  /// What several tracks cover a joined one covers from where the last of them begins.
  @Test func aJoinedTrackIsCoveredWhereAllAre() throws {
    let track = """
      , "early": {"in": "inspections", "value": "overall", "where": {"framework": "2009"},
        "framework": "framework", "dates": {"published": "published"}, "coverage": "2009"},
      "late": {"in": "inspections", "value": "overall", "where": {"framework": "SIF"},
        "framework": "framework", "dates": {"published": "published"}, "coverage": "2013-02-01"},
      "headline": {"joins": ["early", "late"]}
      """
    let model = try load(
      councils(council("A", ["2014-03-31 2014-02-01 SIF good"]), track: track))
    #expect(model.track("headline")?.coverage?.isoText == "2013-02-01")
  }

  @Test func aJoinedTrackGoesOverTheBridge() throws {
    let track = """
      , "early": {"in": "inspections", "value": "overall", "where": {"framework": "2009"},
        "framework": "framework", "dates": {"published": "published"}, "coverage": "2009"},
      "headline": {"joins": ["early", "rating"]}
      """
    let model = try load(
      councils(
        council(
          "A",
          [
            "2014-03-31 2014-02-01 SIF requires improvement", "2010-03-31 2010-02-01 2009 adequate",
            "2018-01-01 2017-01-01 ILACS good", "2018-01-01 2017-01-01 2009 inadequate",
          ]), track: track))
    #expect(
      model.gradings(of: "headline") == [
        [
          "2010-03-31 adequate < –", "2014-03-31 requires improvement < adequate",
          "2018-01-01 inadequate < requires improvement",
        ]
      ])
    let headline = try #require(model.track("headline"))
    #expect(headline.sourceIndices == [0, 1, 0])
    #expect(headline.sources.count == 2)
    #expect(headline.superseded.map(\.source) == [1])
    #expect(headline.coverage == nil)
    guard case .rated(let content) = headline.content else { return }
    #expect(
      model.ladders[content.ladder].labels == [
        "inadequate", "adequate", "requires improvement", "good", "outstanding",
      ])
    #expect(model.ladders[content.ladder].positions == [0, 1, 1, 2, 3])
    #expect(model.ladders[content.ladder].scales == [3, 2, 1, 3, 3])
    #expect(report(model) == [])
  }

  @Test func knownLeavesOutWhatHasNoValue() throws {
    let tracks = """
      , "caseload": {"in": "measures", "value": "value", "known": "value",
        "dates": {"on": "on"}, "unit": "cases"}
      , "grade": {"in": "measures", "value": "grade", "known": ["grade"], "scale": "ofsted",
        "dates": {"on": "on"}}
      """
    let model = try load(
      councils(
        """
        {"name": "A", "inspections": [],
         "measures": [{"on": "2014-01-01", "value": 17, "grade": "good"},
          {"on": "2015-01-01", "value": null, "grade": null},
          {"on": "2016-01-01", "value": "suppressed", "grade": "not judged"},
          {"on": "2017-01-01"},
          {"on": "2018-01-01", "value": "many", "grade": "smudged"}]}
        """, track: tracks))
    guard case .measured(let readings) = model.track("caseload")?.content,
      case .rated(let gradings) = model.track("grade")?.content
    else {
      Issue.record("one is measured and one rated")
      return
    }
    #expect(readings.missing.map { GradingCode(rawValue: $0).reason } == [nil, .notRead])
    #expect(gradings.codes.map { GradingCode(rawValue: $0).reason } == [nil, .notRead])
  }

  @Test func readingsAreNumbersWithAReasonWhereThereIsNone() throws {
    let track = """
      , "caseload": {"in": "measures", "where": {"what": "caseload"}, "value": "value",
        "dates": {"on": "on"}, "unit": "cases", "better": "lower", "fresh": "2 years"}
      """
    let model = try load(
      councils(
        """
        {"name": "A", "inspections": [{"framework": "SIF", "published": "2014-01-01", "inspected": "2014-01-01", "overall": "good"}],
         "measures": [{"what": "caseload", "on": "2015-01-01", "value": 17},
          {"what": "notes", "on": "2015-01-01", "value": "some"},
          {"what": "caseload", "on": "2014-01-01", "value": 18.5},
          {"what": "caseload", "on": "2016-01-01", "value": null},
          {"what": "caseload", "on": "2017-01-01", "value": "Suppressed"},
          {"what": "caseload", "on": "2018-01-01", "value": "many"},
          {"what": "caseload", "on": "2019-01-01", "value": 9007199254740993}]}
        """, track: track))
    guard case .measured(let content) = model.track("caseload")?.content else {
      Issue.record("numbers make a measured track")
      return
    }
    #expect(content.values == [18.5, 17, 0, 0, 0, 0])
    #expect(
      content.missing.map { GradingCode(rawValue: $0).reason } == [
        nil, nil, .unavailable, .suppressed, .notRead, .notRead,
      ])
    #expect(content.unit == MeasureUnit(name: "cases"))
    #expect(content.better == .lower)
    #expect(content.freshness == Freshness(months: 24, days: 0))
    #expect(
      report(model).dropFirst() == [
        "councils.measures.value: 'many' is not a number ×1 21:53",
        "councils.measures.value: 9007199254740993 cannot stand among fractions exactly ×1 22:53",
      ])
  }

  @Test func aTrackThatStatesNothingIsWhatItsValuesAre() throws {
    let declaration = """
      {"version": 1, "scales": {"s": {"labels": ["bad", "good"]}}, "kinds": {"shop": {"at": "shops",
       "tracks": {"grade": {"in": "visits", "value": "grade", "dates": {"on": "on"}},
                  "staff": {"in": "visits", "value": "staff", "dates": {"on": "on"}}}}}}
      """
    let model = try load(
      #"{"shops": [{"visits": [{"on": "2014-01-01", "grade": "good", "staff": 3}]}]}"#,
      declaration: declaration)
    #expect(model.gradings(of: "grade") == [["2014-01-01 good < –"]])
    guard case .measured(let content) = model.track("staff")?.content else {
      Issue.record("numbers make a measured track")
      return
    }
    #expect(content.values == [3])
  }
}
