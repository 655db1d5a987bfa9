# make demo: everything from a fresh Debian machine with Swift to the results in Output/.
# make test: the same set-up, then every test.

.PHONY: demo rules test build setup format clean

LIENTHONG = .build/release/lienthong

demo: build
	$(LIENTHONG) analyze Examples/reports --output Output

rules: build
	$(LIENTHONG) rules --from Examples/reports Examples/rules >Documentation/Rules.md
	$(LIENTHONG) rules --lang en --from Examples/reports Examples/rules >Documentation/Rules.en.md

build: setup
	swift build -c release --product lienthong

test: export OPTIMISE_LANGUAGE = 1
test: setup
	swift build --build-tests
	swift test --skip-build --disable-xctest

setup:
	@scripts/setup

format:
	swift format --in-place --recursive Sources Tests Package.swift

clean:
	rm -rf .build
