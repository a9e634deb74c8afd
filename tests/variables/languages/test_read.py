"""Functions of other files, wide uses, places, and hard input."""

import time

import pytest

from launchgate.variables.source import Source, Surroundings
from launchgate.variables.uses.languages.read import read

HELPER = (
    "package config\nfunc GetEnv(key, fallback string) string {\n"
    "  if v, ok := os.LookupEnv(key); ok {\n    return v\n  }\n  return fallback\n}\n"
)


def test_a_function_of_another_file_is_followed() -> None:
    found = read(Source("internal/config/env.go", HELPER.encode()), Surroundings()).exports
    assert [(item.name, item.argument, item.default) for item in found] == [("GetEnv", 0, 1)]
    around = Surroundings(exports={"GetEnv": found})
    text = 'package main\nvar a = config.GetEnv("AA_X", "d")\n'
    [use] = read(Source("cmd/main.go", text.encode()), around).uses
    assert (use.name, use.default, use.location.label) == ("AA_X", True, "cmd/main.go:2:24")


def test_a_function_of_the_same_name_elsewhere_is_not() -> None:
    found = read(Source("internal/config/env.go", HELPER.encode()), Surroundings()).exports
    around = Surroundings(exports={"GetEnv": found})
    assert read(Source("cmd/main.go", b'var a = other.GetEnv("AA_X", "d")\n'), around).uses == ()
    assert read(Source("cmd/main.rb", b'a = GetEnv("AA_X", "d")\n'), around).uses == ()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.rb", "ENV.to_h"),
        ("a.go", "x := os.Environ()"),
        ("a.rs", "for (k, v) in std::env::vars() {}"),
        ("a.java", "System.getenv().forEach(f);"),
    ],
)
def test_the_whole_environment(path: str, text: str) -> None:
    assert len(read(Source(path, text.encode()), Surroundings()).wide) == 1


def test_a_test_s_use_and_a_build_s() -> None:
    [use] = read(Source("spec/a_spec.rb", b'ENV["AA_X"]'), Surroundings()).uses
    assert use.test
    [use] = read(Source("src/a.rs", b'env!("AA_X")'), Surroundings()).uses
    assert use.phase == "build"


def test_a_script_without_an_ending() -> None:
    [use] = read(Source("bin/go", b"#!/bin/sh\necho $AA_X\n"), Surroundings()).uses
    assert use.name == "AA_X"
    assert read(Source("bin/go", b"#!/usr/bin/env node\n`$AA_X`\n"), Surroundings()).uses == ()


@pytest.mark.parametrize("path", ["a.rb", "a.go", "a.php", "a.rs", "a.sh", "a.kt", "a.pl", "a.cs"])
@pytest.mark.parametrize(
    "piece", ['ENV["', "os.Getenv(", "$(", '"#{', "/*", "<<X\n", "((", "$A_B "]
)
def test_large_input_takes_no_longer_than_its_size(path: str, piece: str) -> None:
    data = ("<?php env " + piece * (200_000 // len(piece))).encode()
    began = time.perf_counter()
    read(Source(path, data), Surroundings())
    assert time.perf_counter() - began < 5
