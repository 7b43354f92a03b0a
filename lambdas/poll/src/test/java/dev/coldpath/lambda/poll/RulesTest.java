package dev.coldpath.lambda.poll;

import dev.coldpath.testkit.HouseRules;

class RulesTest implements HouseRules {}
