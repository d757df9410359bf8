package org.reformflow.availability;

import java.util.Properties;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Puts our connections under the pool of a PostgreSQL before anybody uses it. */
class WatchedPool implements BeanPostProcessor {

	private final ObjectProvider<StartLock> startLock;

	WatchedPool(ObjectProvider<StartLock> startLock) {
		this.startLock = startLock;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof HikariDataSource pool && isPostgres(pool)) {
			PhysicalConnections connections = new PhysicalConnections(pool.getJdbcUrl(), properties(pool));
			pool.setDataSource(connections);
			this.startLock.getObject().acquire(connections);
		}
		return bean;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof HikariDataSource pool && pool.getDataSource() instanceof PhysicalConnections ours)
				? new GuardedPool(pool, ours) : bean;
	}

	private static boolean isPostgres(HikariDataSource pool) {
		return pool.getDataSource() == null && pool.getJdbcUrl() != null
				&& pool.getJdbcUrl().startsWith("jdbc:postgresql:");
	}

	private static Properties properties(HikariDataSource pool) {
		Properties properties = new Properties();
		properties.putAll(pool.getDataSourceProperties());
		properties.setProperty("user", pool.getUsername());
		if (pool.getPassword() != null) {
			properties.setProperty("password", pool.getPassword());
		}
		return properties;
	}

}
