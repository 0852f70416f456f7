package io.bottleneck.planted.export;

import io.bottleneck.architecture.Exempt;

@Exempt(rule = "no-such-rule", reason = "it was renamed")
final class ExemptFromNothing {}
