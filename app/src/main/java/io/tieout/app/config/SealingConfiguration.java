package io.tieout.app.config;

import io.tieout.app.process.privacy.PrivacyRequests;
import io.tieout.sealing.BlindIndex;
import io.tieout.sealing.ErasureLedger;
import io.tieout.sealing.InstallationKey;
import io.tieout.sealing.KeyRing;
import io.tieout.sealing.Sealer;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keys of sealed personal data. They are written on connections of their own, so that a
 * key is durable before what it seals.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyProperties.class)
class SealingConfiguration {

	/** About 100 bytes each. */
	private static final int CACHED_KEYS = 100_000;

	/**
	 * The key ring under the key-encryption key, from {@code TIEOUT_KEK} or the data
	 * folder.
	 */
	@Bean
	KeyRing keyRing(DataSource live, @Value("${TIEOUT_KEK:#{null}}") String configured,
			@Value("${tieout.data}") Path data, Clock clock) {
		return new KeyRing(live, InstallationKey.keyEncryption(live, configured, data), clock, CACHED_KEYS);
	}

	/** Made with every start, and applied before anything is answered. */
	@Bean
	ErasureLedger erasureLedger(DataSource live, KeyProperties properties) {
		return ErasureLedger.open(live, properties.erasureLedger());
	}

	@Bean
	RestoredErasures restoredErasures(ErasureLedger ledger, KeyRing keys, ObjectProvider<PrivacyRequests> requests,
			Clock clock) {
		return new RestoredErasures(ledger, keys, requests, clock);
	}

	@Bean
	KeySweep keySweep(KeyRing keys, KeyProperties properties) {
		return new KeySweep(keys, properties.sweepInterval());
	}

	@Bean
	Sealer sealer(KeyRing keys) {
		return new Sealer(keys);
	}

	@Bean
	BlindIndex blindIndex(DataSource live, @Value("${tieout.data}") Path data) {
		return new BlindIndex(InstallationKey.index(live, data));
	}

}
