#!/bin/sh
# Sourced by the start script before the service is started.

JAVA_HOME=/usr/lib/jvm/java-17-openjdk
export JAVA_HOME

JAVA_OPTS="$JAVA_OPTS -Xms1g -Xmx1g"
JAVA_OPTS="$JAVA_OPTS -XX:+UseG1GC -XX:MaxGCPauseMillis=100"

# Kept from the old machines.
JAVA_OPTS="$JAVA_OPTS -XX:CMSInitiatingOccupancyFraction=70"
JAVA_OPTS="$JAVA_OPTS -Xloggc:/var/log/shop/gc.log"
export JAVA_OPTS
