package dev.coldpath.lambda.read;

import dev.coldpath.testkit.HouseRules;

class RulesTest implements HouseRules {}
