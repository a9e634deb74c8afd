"""Ways to read a variable in other languages, and text that only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.variables.source import Source, Surroundings
from launchgate.variables.uses.languages.read import read

NEED, DEFAULT, ASK = "need", "default", "ask"
FORMS = [
    ("a.rb", 'x = ENV["AA_X"]', NEED),
    ("a.rb", "x = ENV['AA_X']", NEED),
    ("a.rb", 'ENV.fetch("AA_X")', NEED),
    ("a.rb", 'ENV.fetch("AA_X", "d")', DEFAULT),
    ("a.rb", 'ENV.fetch("AA_X") { "d" }', DEFAULT),
    ("a.rb", 'ENV["AA_X"] || "d"', DEFAULT),
    ("a.rb", 'ENV["AA_X"] ||= "d"', DEFAULT),
    ("a.rb", 'ENV.key?("AA_X")', ASK),
    ("a.rb", 'puts "a" if ENV["AA_X"]', ASK),
    ("a.rb", 'raise "no" unless ENV["AA_X"]', NEED),
    ("a.rb", 'ENV.values_at("AA_X", "AA_Y")', NEED),
    ("a.rb", 'puts "v: #{ENV["AA_X"]}"', NEED),
    ("a.rb", "KEY = 'AA_X'\nENV.fetch(KEY)", NEED),
    ("a.rb", "Figaro.env.aa_x!", NEED),
    ("a.html.erb", '<p><%= ENV["AA_X"] %></p>', NEED),
    ("a.cr", 'ENV["AA_X"]?', ASK),
    ("a.go", 'v := os.Getenv("AA_X")', NEED),
    ("a.go", 'v, ok := os.LookupEnv("AA_X")', ASK),
    ("a.go", 'if v := os.Getenv("AA_X"); v != "" {\n}', ASK),
    ("a.go", 'v := os.Getenv("AA_X")\nif v == "" {\n v = "d"\n}', ASK),
    ("a.go", 'v := os.Getenv("AA_X")\nif v == "" {\n log.Fatal("no")\n}', NEED),
    ("a.go", 'const k = "AA_X"\nvar v = os.Getenv(k)', NEED),
    ("a.go", 'viper.BindEnv("k", "AA_X")', NEED),
    ("a.go", 'viper.SetEnvPrefix("AA")\nviper.BindEnv("x")', NEED),
    ("a.go", 'type C struct {\n A string `env:"AA_X"`\n}', NEED),
    ("a.go", 'type C struct {\n A string `env:"AA_X,required"`\n}', NEED),
    ("a.go", 'type C struct {\n A string `env:"AA_X" envDefault:"d"`\n}', DEFAULT),
    (
        "a.go",
        "func getEnv(key, fallback string) string {\n if v, ok := os.LookupEnv(key); ok {\n"
        '  return v\n }\n return fallback\n}\nvar a = getEnv("AA_X", "d")',
        DEFAULT,
    ),
    ("a.php", "<?php $a = getenv('AA_X');", NEED),
    ("a.php", "<?php $a = getenv('AA_X') ?: 'd';", DEFAULT),
    ("a.php", "<?php $a = $_ENV['AA_X'];", NEED),
    ("a.php", "<?php $a = $_ENV['AA_X'] ?? 'd';", DEFAULT),
    ("a.php", "<?php if (isset($_ENV['AA_X'])) {}", ASK),
    ("a.php", "<?php $a = $_SERVER['AA_X'];", NEED),
    ("a.php", "<?php return ['k' => env('AA_X')];", NEED),
    ("a.php", "<?php return ['k' => env('AA_X', 'd')];", DEFAULT),
    ("a.php", "<?php $c->set('%env(resolve:AA_X)%');", NEED),
    ("a.php", "<?php class A { function __construct(#[Autowire(env: 'AA_X')] $a) {} }", NEED),
    ("a.rs", 'let a = std::env::var("AA_X").unwrap();', NEED),
    ("a.rs", 'let a = env::var("AA_X")?;', NEED),
    ("a.rs", 'let a = env::var("AA_X").unwrap_or_else(|_| "d".into());', DEFAULT),
    ("a.rs", 'if let Ok(a) = env::var("AA_X") {}', ASK),
    ("a.rs", 'let a = env!("AA_X");', NEED),
    ("a.rs", 'let a = option_env!("AA_X");', ASK),
    ("a.rs", 'struct A { #[arg(long, env = "AA_X")] a: String }', NEED),
    ("a.rs", "struct A { #[clap(long, env)]\n aa_x: String }", NEED),
    ("a.java", 'String a = System.getenv("AA_X");', NEED),
    ("a.java", 'Optional.ofNullable(System.getenv("AA_X")).orElse("d");', DEFAULT),
    ("a.java", 'System.getenv().get("AA_X");', NEED),
    ("a.java", 'System.getenv().getOrDefault("AA_X", "d");', DEFAULT),
    ("a.java", 'Map<String, String> e = System.getenv();\ne.get("AA_X");', NEED),
    ("a.java", '@Value("${AA_X}") String a;', NEED),
    ("a.java", '@Value("${AA_X:d}") String a;', DEFAULT),
    ("a.kt", 'val a = System.getenv("AA_X") ?: "d"', DEFAULT),
    ("a.kt", 'val a = System.getenv("AA_X") ?: error("no")', NEED),
    ("a.kt", 'val a = System.getenv()["AA_X"]', NEED),
    ("a.scala", 'val a = sys.env("AA_X")', NEED),
    ("a.scala", 'val a = sys.env.getOrElse("AA_X", "d")', DEFAULT),
    ("a.groovy", "def a = System.getenv('AA_X')", NEED),
    ("a.properties", "db.url=${AA_X}", NEED),
    ("a.properties", "db.url=${AA_X:d}", DEFAULT),
    ("a.cs", 'var a = Environment.GetEnvironmentVariable("AA_X");', NEED),
    ("a.cs", 'var a = Environment.GetEnvironmentVariable("AA_X") ?? "d";', DEFAULT),
    ("a.cs", 'var a = $"v {Environment.GetEnvironmentVariable("AA_X")}";', NEED),
    ("a.ex", 'System.get_env("AA_X")', NEED),
    ("a.ex", 'System.get_env("AA_X", "d")', DEFAULT),
    ("a.exs", 'System.get_env("AA_X") || raise "no"', NEED),
    ("a.ex", 'System.fetch_env!("AA_X")', NEED),
    ("a.ex", 'config :a, k: {:system, "AA_X"}', NEED),
    ("a.prisma", 'datasource db {\n  url = env("AA_X")\n}', NEED),
    ("a.sh", "echo $AA_X", NEED),
    ("a.sh", 'echo "${AA_X}"', NEED),
    ("a.sh", "echo ${AA_X:-d}", DEFAULT),
    ("a.sh", ": ${AA_X:=d}", DEFAULT),
    ("a.sh", ": ${AA_X:?no}", NEED),
    ("a.sh", "echo ${AA_X+y}", ASK),
    ("a.sh", 'AA_X="${AA_X:-d}"\necho $AA_X', DEFAULT),
    ("a.sh", "cat <<EOF\n$AA_X\nEOF\n", NEED),
    ("a.sh", 'if [ -z "$AA_X" ]; then exit 1; fi', NEED),
    ("a.ps1", "$a = $env:AA_X", NEED),
    ("a.ps1", "[Environment]::GetEnvironmentVariable('AA_X')", NEED),
    ("a.swift", 'let a = ProcessInfo.processInfo.environment["AA_X"]', NEED),
    ("a.swift", 'let a = ProcessInfo.processInfo.environment["AA_X"] ?? "d"', DEFAULT),
    ("a.dart", "const a = String.fromEnvironment('AA_X');", NEED),
    ("a.dart", "const a = String.fromEnvironment('AA_X', defaultValue: 'd');", DEFAULT),
    ("a.dart", "var a = Platform.environment['AA_X'];", NEED),
    ("a.lua", 'local a = os.getenv("AA_X")', NEED),
    ("a.lua", 'local a = os.getenv("AA_X") or "d"', DEFAULT),
    ("a.pl", "my $a = $ENV{AA_X};", NEED),
    ("a.pl", "my $a = $ENV{AA_X} // 'd';", DEFAULT),
    ("a.clj", '(System/getenv "AA_X")', NEED),
]
NOTHING = [
    ("a.rb", '# ENV["AA_X"]'),
    ("a.rb", "puts 'ENV[\"AA_X\"]'"),
    ("a.rb", 'ENV["AA_X"] = "1"'),
    ("a.rb", '=begin\nENV["AA_X"]\n=end'),
    ("a.rb", "x = <<~'T'\n#{ENV[\"AA_X\"]}\nT\n"),
    ("a.go", '// os.Getenv("AA_X")'),
    ("a.go", '/* os.Getenv("AA_X") */'),
    ("a.go", 'x := `os.Getenv("AA_X")`'),
    ("a.go", 'os.Setenv("AA_X", "1")'),
    ("a.php", "getenv('AA_X')"),
    ("a.php", "<?php // getenv('AA_X')"),
    ("a.php", "<?php # getenv('AA_X')"),
    ("a.php", "<?php $a = $_SERVER['HTTP_HOST'] . $_SERVER['REQUEST_URI'];"),
    ("a.php", "<?php $a = getenv('HTTP_X_FORWARDED_FOR');"),
    ("a.php", "<?php $_ENV['AA_X'] = 1; $app->env('AA_X');"),
    ("a.rs", '/* /* */ env::var("AA_X") */'),
    ("a.rs", 'let a = r#"env::var("AA_X")"#;'),
    ("a.rs", 'env::set_var("AA_X", "1");'),
    ("a.java", 'String a = "System.getenv(\\"AA_X\\")";'),
    ("a.java", '@Value("${app.name}") String a;'),
    ("a.properties", "# db.url=${AA_X}"),
    ("a.cs", '// Environment.GetEnvironmentVariable("AA_X")'),
    ("a.vb", '\' Environment.GetEnvironmentVariable("AA_X")'),
    ("a.ex", '# System.get_env("AA_X")'),
    ("a.sh", "echo '$AA_X'"),
    ("a.sh", "# $AA_X"),
    ("a.sh", "AA_X=1\necho $AA_X"),
    ("a.sh", "for AA_X in 1 2; do echo $AA_X; done"),
    ("a.sh", "read -r AA_X\necho $AA_X"),
    ("a.sh", 'read -r -p "Go on? [y/N] " AA_X\necho "$AA_X"'),
    ("a.sh", "read -r -d '' AA_X <<'EOF'\n{}\nEOF\necho $AA_X"),
    ("a.prisma", 'datasource db {\n  // url = env("AA_X")\n  url = "AA_X"\n}'),
    ("a.sh", "cat <<'EOF'\n$AA_X\nEOF\n"),
    ("a.sh", 'echo "\\$AA_X"'),
    ("a.ps1", "$env:AA_X = 1"),
    ("a.lua", '-- os.getenv("AA_X")'),
    ("a.pl", "$ENV{AA_X} = 1;"),
    ("a.clj", '; (System/getenv "AA_X")'),
]


@pytest.mark.parametrize(("path", "text", "kind"), FORMS, ids=[f"{p}:{t}" for p, t, _ in FORMS])
def test_a_form_is_read(path: str, text: str, kind: str) -> None:
    uses = [
        use for use in read(Source(path, text.encode()), Surroundings()).uses if use.name == "AA_X"
    ]
    assert len(uses) == 1
    [use] = uses
    told = DEFAULT if use.default else ASK if use.optional else NEED
    assert told == kind
    place = use.location
    assert place.line is not None
    line = text.split("\n")[place.line - 1]
    assert place.column is not None
    assert place.end_column is not None
    written = line[place.column - 1 : place.end_column - 1].upper()
    assert "AA_X".endswith(written)


@pytest.mark.parametrize(("path", "text"), NOTHING)
def test_no_use(path: str, text: str) -> None:
    assert read(Source(path, text.encode()), Surroundings()).uses == ()


ENDINGS = (
    "rb erb go php blade.php rs java kt scala groovy cs fs vb ex eex sh ps1 swift dart lua pl clj"
)
PIECES = ["ENV[", '"', "'", "A", "]", "$", "{", "}", "(", ")", "\n", "env", "#", "//", "/*", "<<X"]


@given(st.sampled_from(ENDINGS.split()), st.lists(st.sampled_from(PIECES), max_size=30))
def test_it_never_raises(ending: str, pieces: list[str]) -> None:
    read(Source(f"a.{ending}", ("<?php <% " + "".join(pieces)).encode()), Surroundings())
