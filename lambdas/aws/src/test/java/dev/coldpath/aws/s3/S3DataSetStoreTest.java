package dev.coldpath.aws.s3;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.AwsDataSets;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.aws.moto.MotoBucket;
import dev.coldpath.aws.moto.SerialAws;
import dev.coldpath.scoring.dataset.DataSetStore;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.SettableTime;
import dev.coldpath.testkit.contract.DataSetStoreContract;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Moto.class)
class S3DataSetStoreTest implements DataSetStoreContract {
    private final Map<String, String> env = new MotoAccount().environment();

    @BeforeEach
    void bucket() {
        MotoBucket.make(env.getOrDefault(Env.DATA_SETS_BUCKET, ""));
    }

    @Override
    public DataSetStore store() {
        return store(env);
    }

    @Test
    void a_service_that_does_not_answer_is_a_store_that_is_down() {
        Map<String, String> nowhere = new HashMap<>(env);
        nowhere.put(Env.ENDPOINT, "http://127.0.0.1:1");
        DataSetStore store = store(nowhere);

        assertThatThrownBy(() -> store.live(SET)).isInstanceOf(StoreDown.class).hasMessageContaining("majestic/LIVE");
        assertThatThrownBy(() -> store.versions(SET)).isInstanceOf(StoreDown.class);
        assertThatThrownBy(() -> store.publish(SET, FIRST)).isInstanceOf(StoreDown.class);
        assertThatThrownBy(() -> store.clear(SET)).isInstanceOf(StoreDown.class);
    }

    private static DataSetStore store(Map<String, String> told) {
        Config config = Config.from(told, Role.DATA_SETS);
        return new AwsDataSets(SerialAws.engine(config, new SettableTime(Samples.NOON))).store();
    }
}
