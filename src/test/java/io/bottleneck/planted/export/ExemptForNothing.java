package io.bottleneck.planted.export;

import io.bottleneck.architecture.Exempt;

@Exempt(rule = "no-sleep", reason = " ")
@Exempt(rule = "no-cycles", reason = "has a reason")
final class ExemptForNothing {}
