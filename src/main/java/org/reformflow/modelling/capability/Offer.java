package org.reformflow.modelling.capability;

import java.lang.reflect.Method;

import org.reformflow.process.Capability;

/**
 * A capability that service tasks may name.
 *
 * @param bean as in {@code ${bean}}
 * @param method that makes the bean
 */
public record Offer(String bean, Capability capability, Method method) {

}
