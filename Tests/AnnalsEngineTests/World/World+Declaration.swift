extension World {
  /// What stands under `annals` in the file; `"COVERAGE"` is replaced.
  static let declaration = """
    {
      "version": 1, "title": "A small world", "asOf": "1970-10-01",
      "scales": {
        "new": {"labels": ["poor", "fair", "good", "excellent"]},
        "old": {"labels": ["poor", "adequate", "good", "excellent"]}
      },
      "bridges": [
        {"from": "old", "to": "new", "map": {"adequate": "fair"}, "source": "the register"}
      ],
      "frameworks": {
        "A1": {"scale": "new", "family": "A"},
        "A2": {"scale": "new", "family": "A"},
        "B": {"scale": "old", "notGiven": ["safety"]}
      },
      "kinds": {
        "home": {
          "plural": "homes", "at": "homes", "name": "name",
          "fields": {
            "region": {"type": "text"}, "beds": {"unit": "beds"}, "rent": {"unit": "pounds"},
            "garden": {"type": "flag"},
            "registered": {"type": "date"}, "opened": {"type": "date"},
            "closed": {"type": "date"}
          },
          "life": {"from": "opened", "until": "closed", "precededBy": "predecessors"},
          "tracks": {
            "rating": {
              "in": "inspections", "value": "rating", "framework": "framework", "COVERAGE"
              "dates": {"published": "published", "inspected": "inspected"}
            },
            "safety": {
              "in": "inspections", "value": "safety", "framework": "framework",
              "dates": {"published": "published", "inspected": "inspected"}
            },
            "early": {
              "in": "inspections", "where": {"framework": "B"}, "value": "rating",
              "framework": "framework",
              "dates": {"published": "published", "inspected": "inspected"}
            },
            "later": {
              "in": "inspections", "where": {"framework": ["A1", "A2"]}, "value": "rating",
              "framework": "framework",
              "dates": {"published": "published", "inspected": "inspected"}
            },
            "headline": {"joins": ["early", "later"]},
            "occupancy": {
              "in": "figures", "value": "value", "where": {"measure": "occupancy"}, "unit": "%",
              "better": "higher", "fresh": "60 days",
              "dates": {"measured": "measured", "published": "published"}
            },
            "caseload": {
              "in": "figures", "value": "value", "where": {"measure": "caseload"},
              "unit": "cases",
              "dates": {"measured": "measured", "published": "published"}
            }
          },
          "relations": {
            "neighbour": {"plural": "neighbours", "to": "home", "at": "neighbours"}
          }
        },
        "inspection": {
          "plural": "inspections", "at": "homes.inspections",
          "fields": {
            "framework": {"type": "text"}, "overall": {"at": "rating", "scale": ["old", "new"]}
          },
          "dates": {"published": "published", "inspected": "inspected"}
        },
        "visit": {
          "plural": "visits", "at": "homes.visits", "fields": {"kind": {"type": "text"}},
          "dates": {"visited": "visited", "reported": "reported"}
        },
        "closure": {
          "plural": "closures", "at": "homes.closures",
          "dates": {"started": "from", "ended": "until"},
          "span": {"from": "from", "until": "until"}
        }
      }
    }
    """
}
