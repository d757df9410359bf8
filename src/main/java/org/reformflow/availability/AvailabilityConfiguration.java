package org.reformflow.availability;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AvailabilityConfiguration {

	@Bean
	static WatchedPool watchedPool(ObjectProvider<StartLock> startLock) {
		return new WatchedPool(startLock);
	}

	@Bean
	static StartLock startLock() {
		return new StartLock();
	}

	@Bean
	DatabaseState databaseState(DataSource database) {
		return (database instanceof GuardedPool guarded) ? new DatabaseWatch(guarded.connections(), guarded.pool())
				: new AlwaysThere();
	}

	/** Without a question of its own: it must answer at once, too. */
	@Bean
	HealthIndicator databaseHealthIndicator(DatabaseState database) {
		return () -> (database.isAway() ? Health.down() : Health.up()).build();
	}

	/** An embedded database. */
	private static final class AlwaysThere implements DatabaseState {

		@Override
		public boolean isAway() {
			return false;
		}

		@Override
		public boolean isAwayNow() {
			return false;
		}

	}

}
