"""How good it is: suites, judges and benchmarks."""
