package org.reformflow.benchmark;

import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;

/**
 * Settings of the job executor.
 *
 * @param threads of the pool, never more nor fewer
 * @param perAcquisition jobs taken in one acquisition
 * @param queue jobs that may wait for a thread
 */
record ExecutorSetting(int threads, int perAcquisition, int queue) {

	void applyTo(DefaultJobExecutor executor) {
		executor.setCorePoolSize(this.threads);
		executor.setMaxPoolSize(this.threads);
		executor.setQueueSize(this.queue);
		executor.setMaxJobsPerAcquisition(this.perAcquisition);
		executor.setWaitTimeInMillis(1000);
		executor.setMaxWait(5000);
		executor.setLockTimeInMillis(60_000);
	}

	@Override
	public String toString() {
		return "%d threads, %d per acquisition, queue %d".formatted(this.threads, this.perAcquisition, this.queue);
	}

}
