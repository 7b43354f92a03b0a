package dev.coldpath.lambda.read;

import dev.coldpath.testkit.HouseRules;

class HouseRulesTest implements HouseRules {
    @Override
    public String held() {
        return "dev.coldpath.lambda";
    }
}
