"""Checks a FHIR R4 Bundle with two independent readings of the standard. Usage: check.py FILE"""

import json
import re
import sys
from pathlib import Path

from fhir.resources.R4B.bundle import Bundle
from pyfhircheck.config import ValidatorConfig
from pyfhircheck.core.engine import Validator

with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()
bundle = json.loads(text)
faults = []

# Elements, types, formats; it does not look into lists of codes.
try:
    Bundle.model_validate_json(text)
except ValueError as error:
    faults.append(str(error))

# Lists of codes, references, invariants of FHIR 4.0.1. It does not know Dosage.text, which the standard has and the
# other reading checks. Profiles are not loaded: that is a warning.
for issue in Validator(ValidatorConfig()).validate_path(Path(sys.argv[1])).issues:
    is_dosage = re.fullmatch(r"MedicationStatement\.dosage\[\d+\]\.text", issue.path or "")
    if issue.severity.value == "error" and not (issue.code == "element.unknown" and is_dosage):
        faults.append(f"{issue.code} {issue.path}: {issue.message}")

# Every entry has a place of its own, and every reference leads to one.
urls = [entry["fullUrl"] for entry in bundle["entry"]]
if len(urls) != len(set(urls)):
    faults.append("Two entries have the same fullUrl.")
for reference in re.findall(r'"reference": "([^"]*)"', text):
    if reference not in urls:
        faults.append(f"{reference} is in no entry.")

for fault in faults:
    print(fault)
print(f"{len(urls)} entries, {len(faults)} faults")
sys.exit(bool(faults))
