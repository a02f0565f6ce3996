/// Two kitchens, invented; every folder that a test runs in has them as `kitchens.json`.
enum Kitchens {
  static let json = """
    {
      "annals": {
        "version": 1, "title": "Kitchens", "asOf": "2024-06-30",
        "scales": {"hygiene": {"labels": ["poor", "fair", "good"]}},
        "frameworks": {"F": {"scale": "hygiene"}},
        "kinds": {
          "kitchen": {
            "plural": "kitchens", "at": "kitchens", "name": "name",
            "fields": {"town": {}},
            "tracks": {
              "rating": {
                "in": "visits", "value": "grade", "framework": "framework",
                "dates": {"published": "day"}, "scale": "hygiene"
              }
            }
          }
        }
      },
      "kitchens": [
        {"name": "Anchor", "town": "Leith", "visits": [
          {"day": "2020-01-10", "grade": "poor", "framework": "F"},
          {"day": "2022-03-04", "grade": "good", "framework": "F"}]},
        {"name": "Bakery", "town": "Wells", "visits": [
          {"day": "2021-05-06", "grade": "good", "framework": "F"}]}
      ]
    }
    """
}
