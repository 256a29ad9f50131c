"""Reads {schemas, cases: [[name, value], ...]} and answers whether each value is valid."""

import json
import sys

from jsonschema.validators import validator_for

given = json.load(sys.stdin)
validators = {}
for name, schema in given["schemas"].items():
    kind = validator_for(schema)
    kind.check_schema(schema)
    validators[name] = kind(schema)
json.dump([validators[name].is_valid(value) for name, value in given["cases"]], sys.stdout)
