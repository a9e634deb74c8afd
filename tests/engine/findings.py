"""Random findings, few enough of each kind that they meet."""

from hypothesis import strategies as st

from launchgate.engine.stamp import fingerprint
from launchgate.model import Finding, Ignored, Impact, Location, Severity, State

places = st.builds(
    Location,
    path=st.sampled_from(["a.py", "b.py", "c.py"]),
    line=st.integers(1, 3),
    column=st.just(1),
)


def _make(
    name: str,
    severity: Severity,
    message: str,
    locations: list[Location],
    accepted: list[Location],
    state: State | None,
) -> Finding:
    rule_id, subject = name.split()
    return Finding(
        rule_id=rule_id,
        gate=rule_id.partition("/")[0],
        severity=severity,
        impact=Impact.SIGNUP,
        subject=subject,
        message=message,
        fix="f",
        fingerprint=fingerprint(rule_id, subject, ""),
        locations=tuple(locations),
        ignored=tuple(
            Ignored(location=place, reason="why") for place in accepted if place not in locations
        ),
        state=state,
    )


findings = st.builds(
    _make,
    st.sampled_from(["g/one x", "g/one y", "g/two x", "h/one x"]),
    st.sampled_from(Severity),
    st.sampled_from(["m", "n"]),
    st.lists(places, max_size=3),
    st.lists(places, max_size=1),
    st.sampled_from([None, "active", "inactive", "unknown"]),
)
