package dev.coldpath.proof;

final class OddSeedsTest implements Seeds {
    @Override
    public int half() {
        return 1;
    }
}
