package dev.coldpath.scoring.dataset;

import dev.coldpath.scoring.dataset.RankLists.Edition;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Looks a company up in the loaded registers of the SEC.
public interface SecRegister {
    /// A deployment without any.
    SecRegister NONE = new SecRegister() {
        @Override
        public Answer<Filer> filer(long cik) {
            return new Answer.NotLoaded<>();
        }

        @Override
        public Answer<Filer> filer(String ticker) {
            return new Answer.NotLoaded<>();
        }

        @Override
        public Answer<Offering> offerings(String issuerName) {
            return new Answer.NotLoaded<>();
        }
    };

    /// What a register says; nothing found and nothing loaded are never the same.
    sealed interface Answer<T> {
        /// What was found, in order.
        ///
        /// @param found none: the register does not know it
        record Looked<T>(List<T> found, Edition edition) implements Answer<T> {
            public Looked {
                found = List.copyOf(found);
            }
        }

        record NotLoaded<T>() implements Answer<T> {}
    }

    /// A company whose shares are traded.
    ///
    /// @param cik its number with the SEC, in ten digits
    record Filer(String cik, String ticker, String title) {}

    /// A private offering, as its newest notice tells of it.
    ///
    /// @param number tells offerings apart
    /// @param cik the issuer's number with the SEC, in ten digits; empty where the notice has none
    /// @param state where the issuer is, as a code of the SEC
    /// @param sold in dollars; what was offered is a hope
    record Offering(
            String number,
            LocalDate filed,
            String cik,
            String state,
            OptionalInt incorporated,
            String industry,
            OptionalLong offered,
            long sold) {}

    /// By its number.
    ///
    /// @throws dev.coldpath.store.StoreDown when the register cannot be read
    Answer<Filer> filer(long cik);

    /// By what its shares are called.
    ///
    /// @throws dev.coldpath.store.StoreDown when the register cannot be read
    Answer<Filer> filer(String ticker);

    /// The offerings of all issuers of that name, which may be several: whoever asks compares numbers, states and
    /// years.
    ///
    /// @throws dev.coldpath.store.StoreDown when the register cannot be read
    Answer<Offering> offerings(String issuerName);
}
