package dev.coldpath.aws;

import dev.coldpath.testkit.HouseRules;

class RulesTest implements HouseRules {
    @Override
    public String held() {
        return "dev.coldpath.aws";
    }
}
