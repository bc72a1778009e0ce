package io.tieout.app.config;

import com.zaxxer.hikari.HikariDataSource;
import io.tieout.app.lane.Batch;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.EventTail;
import io.tieout.eventstore.PostgresEventStore;
import io.tieout.projections.TieoutViews;
import io.tieout.projections.support.ViewInfrastructure;
import io.tieout.projections.support.ViewListener;
import io.tieout.projections.support.Views;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The views of this installation.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ViewProperties.class)
class ViewConfiguration {

	@Bean
	@Qualifier("rebuild")
	HikariDataSource rebuildConnections(Database database, ViewProperties properties) {
		return database.app().pool("rebuild", properties.rebuildConnections());
	}

	@Bean
	Views views(ViewProperties properties, @Batch DataSource batch, @Qualifier("rebuild") DataSource rebuild,
			EventReader reader, EventTail tail, TokenStore tokens, ViewListener listener, Clock clock,
			PostgresEventStore store) {
		ViewInfrastructure infrastructure = new ViewInfrastructure(batch, rebuild, reader, tail, tokens, listener,
				clock);
		Views made = new Views(infrastructure, properties.settings(), TieoutViews.all());
		store.onAppended(made::wake);
		return made;
	}

	@Bean
	ViewListener viewListener() {
		return new LoggingViewListener();
	}

	/** Axon's own tools see the processors, too. */
	@Bean
	ConfigurerModule viewProcessors(ObjectProvider<Views> views) {
		return (configurer) -> views.getObject().registerWith(configurer.eventProcessing());
	}

	@Bean
	ViewLifecycle viewLifecycle(Views views) {
		return new ViewLifecycle(views);
	}

}
