"""A made-up product of many files, the same for the same seed: a fifth of them reads variables."""

import random
from collections.abc import Sequence
from pathlib import Path

_WORDS = (
    *("user", "order", "invoice", "team", "plan", "token", "session", "webhook", "report", "item"),
    *("price", "limit", "cursor", "result", "status", "member", "queue", "event", "draft", "asset"),
)
_NAMES = tuple(
    f"{head}_{tail}"
    for head in ("DATABASE", "REDIS", "STRIPE", "MAIL", "S3", "AUTH", "SENTRY", "APP", "SEARCH")
    for tail in ("URL", "KEY", "SECRET", "HOST", "REGION", "TIMEOUT_MS", "ENABLED", "BUCKET")
)
_SCRIPT = (
    "import {{ {a}, type {A}Row }} from '@/server/{b}';\n",
    "export async function load{A}({b}Id: string): Promise<{A}[]> {{\n"
    "  const {c} = await db.{a}.findMany({{ where: {{ {b}Id, archived: false }}, take: {n} }});\n"
    "  if (!{c}.length) throw new NotFoundError(`no {a} for ${{{b}Id}}`);\n"
    "  return {c}.map((row) => ({{ ...row, total: row.count * {n}, label: '{c} {a}' }}));\n}}\n\n",
    "// {a} and {b} belong together as long as the {c} is open\n",
    "const {a}Schema{n} = z.object({{ id: z.string().uuid(), {b}: z.number().int().max({n}),\n"
    "  {c}: z.enum(['open', 'closed']).default('open'), notes: z.array(z.string()) }});\n\n",
    "export const {A}Card = ({{ {b}, {c} }}: Props) => {{\n"
    "  const [open, setOpen] = useState(false);\n  return (\n"
    '    <section className="rounded border p-{n}" onClick={{() => setOpen(!open)}}>\n'
    "      <h2>{{{b}.title}}</h2>\n      {{open && <p>{{{c}?.text ?? 'nothing yet'}}</p>}}\n"
    "    </section>\n  );\n}};\n\n",
    "export class {A}Service{n} {{\n  constructor(private readonly {b}: {B}Client) {{}}\n"
    "  async {c}(id: string) {{\n    try {{ return await this.{b}.get(`/{a}/${{id}}`); }}\n"
    "    catch (error) {{ this.log.warn({{ error, id }}, '{c} failed'); }}\n  }}\n}}\n",
)
_SCRIPT_READS = (
    "export const {a}Url{n} = process.env.{X};\n",
    "const {{ {X}, {Y} = '{a}' }} = process.env;\n",
    "const {b}{n} = process.env.{X} ?? process.env['{Y}'];\n",
    "if (!process.env.{X}) throw new Error('{a} is not configured');\n",
    "const {c}{n} = Number.parseInt(process.env.{X} || '{n}', 10);\n",
    "export const {a}Public{n} = import.meta.env.VITE_{X};\n",
)
_PYTHON = (
    "from app.{b} import {A}, {b}_of\n",
    "def load_{a}_{n}({b}_id: str, limit: int = {n}) -> list[{A}]:\n"
    '    """Of one {b}, the newest first."""\n'
    "    rows = session.query({A}).filter_by({b}_id={b}_id, archived=False).limit(limit).all()\n"
    "    if not rows:\n        raise LookupError(f'no {a} for {{{b}_id!r}}')\n"
    "    return [row.with_total(row.count * {n}) for row in rows]\n\n\n",
    "# {a} and {b} belong together as long as the {c} is open\n",
    "class {A}Schema{n}(BaseModel):\n    id: UUID\n    {b}: int = Field(ge=0, le={n})\n"
    "    {c}: Literal['open', 'closed'] = 'open'\n    notes: list[str] = []\n\n\n",
    "@router.get('/{a}/{{{b}_id}}')\nasync def {c}_{n}({b}_id: UUID, db: Db) -> {A}Schema:\n"
    "    found = await db.scalar(select({A}).where({A}.id == {b}_id))\n"
    "    if found is None:\n        raise HTTPException(404, '{a} not found')\n"
    "    return {A}Schema.model_validate(found)\n\n\n",
)
_PYTHON_READS = (
    "{a}_{n} = os.environ['{X}']\n",
    "{b}_{n} = os.environ.get('{X}', '{a}')\n",
    "{c}_{n} = int(os.getenv('{X}') or {n})\n",
    "class {A}Settings{n}(BaseSettings):\n    {x}: str\n    {y}: int = {n}\n\n\n",
)
_CONFIG = (
    "{a}{n}:\n  image: registry.example.com/{b}:{n}\n  ports: ['{n}:80']\n  labels: [{c}, {a}]\n",
)
_CONFIG_READS = ("{c}{n}:\n  environment:\n    {X}: ${{{X}}}\n    {Y}: ${{{Y}:-{a}}}\n",)
_KINDS = (
    (0.30, ".ts", _SCRIPT, _SCRIPT_READS, ""),
    (0.25, ".tsx", _SCRIPT, _SCRIPT_READS, ""),
    (0.12, ".js", (_SCRIPT[0].replace("type ", ""), _SCRIPT[2], _SCRIPT[4]), _SCRIPT_READS, ""),
    (0.28, ".py", _PYTHON, _PYTHON_READS, "import os\n"),
    (0.05, ".yml", _CONFIG, _CONFIG_READS, ""),
)


def made_up(root: Path, files: int, seed: int = 5, share: float = 0.2) -> int:
    """Writes them below the root, 1 to 20 KB each, small ones more often; gives the bytes."""
    luck, total = random.Random(seed), 0
    for number in range(files):
        _, ending, plain, reads, head = luck.choices(_KINDS, [kind[0] for kind in _KINDS])[0]
        folder = root / f"packages/part{number // 500:02}/src/area{number // 25 % 20:02}"
        if number % 25 == 0:
            folder.mkdir(parents=True)
        size = int(1000 * 20 ** luck.random())
        reading = luck.random() < share
        content = _content(luck, size, plain, reads if reading else (), head if reading else "")
        (folder / f"{luck.choice(_WORDS)}{number}{ending}").write_text(content, encoding="utf-8")
        total += len(content)
    return total


def _content(
    luck: random.Random, size: int, plain: Sequence[str], reads: Sequence[str], head: str
) -> str:
    parts = [head, _filled(luck, luck.choice(plain))]
    parts += [_filled(luck, luck.choice(reads)) for _ in range(luck.randint(1, 5)) if reads]
    length = sum(map(len, parts))
    while length < size:
        parts.append(_filled(luck, luck.choice(plain)))
        length += len(parts[-1])
    return "".join(parts)


def _filled(luck: random.Random, template: str) -> str:
    a, b, c = luck.sample(_WORDS, 3)
    x, y = luck.sample(_NAMES, 2)
    return template.format(
        a=a, b=b, c=c, A=a.title(), B=b.title(), X=x, Y=y, x=x.lower(), y=y.lower(),
        n=luck.randint(2, 9999),
    )  # fmt: skip
