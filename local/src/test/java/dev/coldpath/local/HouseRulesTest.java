package dev.coldpath.local;

import dev.coldpath.testkit.HouseRules;

class HouseRulesTest implements HouseRules {}
