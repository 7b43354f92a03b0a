package dev.coldpath.local.datasets;

import dev.coldpath.scoring.dataset.DataSetFolder;
import dev.coldpath.scoring.dataset.DataSetStore;
import dev.coldpath.testkit.contract.DataSetStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DataSetFolderTest implements DataSetStoreContract {
    @TempDir
    Path root;

    @Override
    public DataSetStore store() {
        return new DataSetFolder(root);
    }
}
