package org.kohsuke.stapler;

import net.sf.json.JSONObject;

/** Stands in for a web request. */
public interface StaplerRequest2 {
    void bindJSON(Object bean, JSONObject src);
}
