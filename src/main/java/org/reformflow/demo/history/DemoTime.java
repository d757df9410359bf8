package org.reformflow.demo.history;

import java.time.Instant;

/** The time of the product and its engine, as the examples need it. */
interface DemoTime {

	void stopAt(Instant moment);

	/** Lets time run as it does. */
	void letRun();

}
