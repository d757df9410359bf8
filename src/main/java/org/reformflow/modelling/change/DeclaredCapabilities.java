package org.reformflow.modelling.change;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Capability;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Reads the names from the delegates themselves. */
@Component
class DeclaredCapabilities implements CapabilityNames {

	private final ListableBeanFactory beans;

	DeclaredCapabilities(ListableBeanFactory beans) {
		this.beans = beans;
	}

	@Override
	public @Nullable String of(String bean) {
		Capability capability = this.beans.containsBean(bean) ? this.beans.findAnnotationOnBean(bean, Capability.class)
				: null;
		return (capability != null) ? capability.name() : null;
	}

}
