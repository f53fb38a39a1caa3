package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("GeoBox")
@Description("A rectangle on the map, in degrees (WGS 84); the edges belong to it. If west is greater than"
        + " east, it crosses the 180th meridian.")
public class GeoBox {
    @NonNull
    @Description("The southern edge, from -90 to 90.")
    public Double south;

    @NonNull
    @Description("The western edge, from -180 to 180.")
    public Double west;

    @NonNull
    @Description("The northern edge, from -90 to 90; at least `south`.")
    public Double north;

    @NonNull
    @Description("The eastern edge, from -180 to 180.")
    public Double east;
}
