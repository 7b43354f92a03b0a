package dev.coldpath.bench;

import dev.coldpath.testkit.HouseRules;

class HouseRulesTest implements HouseRules {
    @Override
    public String held() {
        return "dev.coldpath.bench";
    }
}
