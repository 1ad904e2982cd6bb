variable "zone_name" {
  description = "The hosted zone in Route 53, which must exist: who owns a name proves it by hand."
  type        = string
}

variable "shop_names" {
  description = "What shoppers type; the first is the canonical one."
  type        = list(string)

  validation {
    condition     = length(var.shop_names) >= 1
    error_message = "At least one name."
  }

  validation {
    condition     = alltrue([for name in var.shop_names : name == var.zone_name || endswith(name, ".${var.zone_name}")])
    error_message = "Every name must lie in the zone."
  }
}

variable "origin_name" {
  description = "What CloudFront calls the load balancer by."
  type        = string

  validation {
    condition     = endswith(var.origin_name, ".${var.zone_name}") && !contains(var.shop_names, var.origin_name)
    error_message = "In the zone, and no name of the shop."
  }
}
