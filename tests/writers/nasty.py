"""Reports that hurt: hostile text in every field, and very many findings."""

from launchgate.model import (
    Decision,
    GateResult,
    Impact,
    Location,
    Measurement,
    Outcome,
    Report,
    Severity,
    Status,
    Unseen,
    Verdict,
)
from tests.writers.made import catalog, finding, info, results, run_info
from tests.writers.sample import sample_report as sample_report

NASTY: tuple[str, ...] = (
    "50% off %0A::error::fake %25",
    "first line\nsecond line\r\nthird line\rfourth",
    "::error file=x.py,line=1::owned",
    "ok\n::stop-commands::pause\n::add-mask::a\n  ::set-output name=go::1",
    "##[error]owned\n##[group]hidden\nmid ##[endgroup] line",
    "a:b,c;d=e title=x,line=9",
    "]]>--><!-- <![CDATA[ x ]]> &amp; &#0; &lt;",
    "<script>alert(1)</script><img src=x onerror=alert(2)>\"'`</style></title>",
    "\x1b[2J\x1b[31mred\x1b]0;title\x07\x9b1m\x08\x7f",
    "access \u202e\u2066// admin\u2069\u202c \u200fright\u200e",
    "zero\u200bwidth\u200d\u2060\ufeff\xad\U000e0041",
    "nul\x00 vt\x0b ff\x0c nel\x85 ls\u2028 ps\u2029 non\uffff\ufffe",
    "lone \ud800 half \udfff and byte \udcff",
    "| a | b |\n|---|---|\n[x](javascript:alert(1)) ![i](http://e.example/i.png) @everyone `c`",
    "```\n# heading\n---\n<!-- launchgate --> **bold** __x__ ~~y~~ \\| \\",
    "{{7*7}} ${HOME} $(id) `id` {message} %s %(x)s {0}",
    "../../etc/passwd",
    "/etc/absolute path/ö ü#frag?query=1",
    "C:\\Users\\acme\\.env",
    "https://user:pw@acme.example:8443/a b?q=<x>&r=%zz#f",
    "-rf --exit-zero",
    "日本語 العربية 👩‍👩‍👧 e\u0301",
    "",
    " ",
    "A" * 1_000_000,
    "\x00\u202e" * 2_000,
)
ODD_RULE = "we:ird,gate\n%/r\u202eule <x>"
_LAST = Verdict(
    finding=finding(999, rule_id=ODD_RULE, locations=(Location(path="x.py", line=1),)),
    status=Status.NEW,
    blocking=True,
    rank=2 * len(NASTY) + 1,
)


def nasty_report() -> Report:
    """Every string that may come from strangers is hostile, in every field that has one."""
    rules = [f"bundle/rule-{number}" for number in range(len(NASTY))]
    return Report(
        version="0.1.0\n::error::v",
        run=run_info(target="prod <b>%0A\u202e"),
        decision=Decision.INCONCLUSIVE,
        gates=tuple(_gate(n, text, rules[n]) for n, text in enumerate(NASTY)),
        verdicts=(
            *(_verdict(n, NASTY[n // 2], rules[n // 2]) for n in range(2 * len(NASTY))),
            _LAST,
        ),
        catalog=catalog(
            *(info(rules[n], text, why=text, fix=text) for n, text in enumerate(NASTY)),
            info(ODD_RULE, "An odd name"),
        ),
        changed=dict.fromkeys(NASTY, ()),
    )


def _gate(number: int, text: str, rule_id: str) -> GateResult:
    outcome = (Outcome.FAIL, Outcome.ERROR, Outcome.SKIP, Outcome.PASS)[number % 4]
    return GateResult(
        name="bundle" if number == 0 else f"gate-{number}",
        title=text,
        outcome=outcome,
        reason=text,
        scanned={text: 1},
        measurements=(
            Measurement(name=text, subject=text, value=1.5, unit=text, limit=2.0, samples=(1, 2)),
        ),
        rules=results((rule_id, outcome, text)),
        unseen=(Unseen(what=text, why=text),),
        unknown=(text,) if outcome is Outcome.ERROR else (),
    )


def _verdict(number: int, text: str, rule_id: str) -> Verdict:
    statuses = (Status.NEW, Status.NEW, Status.NEW, Status.SUPPRESSED, Status.BASELINED)
    status = statuses[number % 5]
    in_file = Location(
        path=text,
        url=text,
        line=1,
        column=2,
        end_line=1,
        end_column=9,
        original=Location(path=text, line=3, column=4),
    )
    return Verdict(
        finding=finding(
            number,
            rule_id=rule_id,
            severity=tuple(Severity)[number % 4],
            impact=tuple(Impact)[number % 8],
            subject=text,
            message=text,
            fix=text,
            locations=(Location(url=text) if number % 2 else in_file,),
            excerpt=text,
        ),
        status=status,
        blocking=status is Status.NEW and number % 3 == 0,
        rank=number + 1,
        reason=text,
        expires="2027-01-31" if status is Status.SUPPRESSED else None,
    )


def many_findings(n: int) -> Report:
    """`n` findings of 40 rules of four gates, the worst first."""
    gates = ("secrets", "bundle", "callbacks", "env")
    names = [f"{gate}/rule-{number}" for gate in gates for number in range(10)]
    return Report(
        version="0.1.0",
        run=run_info(),
        decision=Decision.NO_GO if n else Decision.GO,
        gates=tuple(
            GateResult(
                name=gate,
                title=gate.capitalize(),
                outcome=Outcome.FAIL if n else Outcome.PASS,
                scanned={"files": 1000},
                rules=results(
                    *(
                        (name, Outcome.FAIL if n > index else Outcome.PASS, None)
                        for index, name in enumerate(names)
                        if name.startswith(gate)
                    )
                ),
            )
            for gate in gates
        ),
        verdicts=tuple(_one_of_many(number, n, names) for number in range(n)),
        catalog=catalog(*(info(name, f"Rule {name}") for name in names)),
    )


def _one_of_many(number: int, n: int, names: list[str]) -> Verdict:
    fifth = number * 5 // n
    line = number % 500 + 1
    path = f"src/part{number % 97}/file{number}.py"
    return Verdict(
        finding=finding(
            number,
            rule_id=names[number % len(names)],
            severity=tuple(Severity)[4 - fifth],
            impact=tuple(Impact)[number % 8],
            subject=f"value {number}",
            locations=(Location(path=path, line=line, column=5, end_line=line, end_column=25),),
            excerpt=f"KEY_{number}=…(32)",
        ),
        status=Status.NEW if number % 10 else Status.BASELINED,
        blocking=fifth <= 1 and number % 10 != 0,
        rank=number + 1,
    )
