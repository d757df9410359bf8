package org.reformflow.security;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.jspecify.annotations.Nullable;

/** Reads properties and calls methods, as far as {@link MemberRules} allow. */
class MemberResolver extends ELResolver {

	private final BeanELResolver members = new BeanELResolver(true);

	private final ELResolver lists = new ListELResolver(true);

	private final ELResolver maps = new MapELResolver(true);

	@Override
	public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
		if (base == null || property == null) {
			return null;
		}
		if (base instanceof Map) {
			return this.maps.getValue(context, base, property);
		}
		if (base instanceof List && !(property instanceof String)) {
			return this.lists.getValue(context, base, property);
		}
		if (!MemberRules.allowProperty(base, property.toString())) {
			throw refused(base, property);
		}
		if (HiddenMembers.areIn(base)) {
			return HiddenMembers.read(context, base, property.toString());
		}
		return this.members.getValue(context, base, property);
	}

	@Override
	public @Nullable Object invoke(ELContext context, @Nullable Object base, Object method,
			Class<?> @Nullable [] parameterTypes, Object @Nullable [] parameters) {
		if (base == null) {
			return null;
		}
		if (!MemberRules.allowMethod(base, method.toString())) {
			throw refused(base, method);
		}
		if (HiddenMembers.areIn(base)) {
			return HiddenMembers.call(context, base, method.toString(),
					(parameters != null) ? parameters : new Object[0]);
		}
		return this.members.invoke(context, base, method, parameterTypes, parameters);
	}

	private static ELException refused(Object base, Object member) {
		return new ELException("Expressions may not use '" + member + "' of " + base.getClass().getSimpleName());
	}

	@Override
	public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
		if (base != null) {
			throw refused(base, property);
		}
	}

	@Override
	public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
		return true;
	}

	@Override
	public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
		return Object.class;
	}

	@Override
	public Class<?> getCommonPropertyType(ELContext context, Object base) {
		return Object.class;
	}

	@Override
	public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
		return Collections.emptyIterator();
	}

}
